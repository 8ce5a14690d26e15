#!/bin/sh
# A machine with slots and a switch; MACHINE is its folder. Each command is two points, before and after its deed. At the
# point that the file `stop` names, the action that started the command is sent a signal; killed, it leaves this command
# behind, which goes on with its deed a second later unless somebody ends it.
deed=$1
version=$2
cd "$MACHINE" || exit 9

now() { date +%s%3N; }

point() {
  echo "$(now) $PPID $deed $1" >>points
  [ -f stop ] || return 0
  read -r at signal <stop
  [ "$(wc -l <points)" -ge "$at" ] || return 0
  mv stop "stopped-$$" 2>/dev/null || return 0
  echo "$(now) $PPID $deed $1 $(cat traffic)" >told
  kill "-$signal" "$PPID"
  if [ "$signal" = KILL ]; then sleep 1; else sleep 0.02; fi
}

route() {
  echo "$1" >"traffic-$$" && mv "traffic-$$" traffic
  echo "$(now) $1" >>diary
}

point before
case $deed in
capture) printf '{"version":"%s","artifact":"%s","handle":"%s","healthy":true}\n' "$(cat traffic)" "$(cat traffic)" "$(cat traffic)" ;;
stage) : >"up-$version" ;;
route | restore) route "$version" ;;
verify)
  if [ "$DRAWBRIDGE_SIDE" = new ] && [ -f sour ] && [ "$(cat traffic)" = "$DRAWBRIDGE_VERSION" ]; then
    echo "$DRAWBRIDGE_VERSION answers 503" >&2
    exit 1
  fi
  ;;
clean) rm -f "up-$version" ;;
read-journal) [ ! -f journal ] || cat journal ;;
write-journal)
  (
    flock 9
    held=
    [ ! -f journal ] || held=$(sha256sum journal | cut -d ' ' -f 1)
    [ "$held" = "$DRAWBRIDGE_EXPECTED" ] || exit 3
    cat >"journal-$$" && mv "journal-$$" journal
  ) 9>journal-lock || exit 3
  ;;
esac
point after
