import type { Complaint } from '../parser.ts';
import type { TestStatus } from './model.ts';
import type { XmlReport } from './xml-report.ts';

/** What the opening tag of a case says. */
interface CaseHead {
  readonly suite: string;
  readonly name: string;
  readonly status: TestStatus;
  readonly durationMs: number | undefined;
  /** Stands in for a message that the report does not give. */
  readonly complaint: string;
}

/** Elements whose texts tell of a failure in NUnit's and xUnit.net's reports. */
export const failureTexts = ['message', 'stack-trace'] as const;

/** The case that is being read, where cases do not hold each other: its head comes first, the texts of its failure after. */
export class CaseAtHand {
  readonly #report: XmlReport;
  #head: CaseHead | null = null;

  constructor(report: XmlReport) {
    this.#report = report;
  }

  get isOpen(): boolean {
    return this.#head !== null;
  }

  open(head: CaseHead): void {
    this.#report.forgetTexts();
    this.#head = head;
  }

  /** Adds the case to the report; nothing where none is open. */
  close(): Complaint | null {
    const head = this.#head;
    if (head === null) return null;
    this.#head = null;
    const [message, stack] = failureTexts.map((element) => this.#report.takeText(element));
    const texts = { message: message || head.complaint, stack: stack ?? '' };
    return this.#report.add(head.suite, head.name, this.#report.attempt(head.status, head.durationMs, texts));
  }
}
