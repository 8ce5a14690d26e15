import type { Complaint } from '../parser.ts';
import type { XmlAttributes } from './attribute-list.ts';

/** What a reader of some XML report does with its parts; a complaint ends the reading at the part it is about. */
export interface XmlHandler {
  open(name: string, attributes: XmlAttributes): Complaint | null;
  close(name: string): Complaint | null;
  /** Asked at each piece of text: text that nobody wants is checked, but not made into a string. */
  wantsText(): boolean;
  /** A piece of text with its references replaced; long text and text around comments comes in several. */
  text(piece: string): Complaint | null;
}
