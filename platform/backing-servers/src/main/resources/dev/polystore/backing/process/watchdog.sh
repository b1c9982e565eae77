# Reads "+ PID SIGNAL" and "- PID" lines; at end of file ends every process that is still noted down.
trap '' INT HUP TERM
children=''
while read -r sign pid signal; do
    kept=''
    for child in $children; do
        [ "${child%%:*}" = "$pid" ] || kept="$kept $child"
    done
    children=$kept
    [ "$sign" = + ] && children="$children $pid:$signal"
done

for child in $children; do
    kill -"${child#*:}" "${child%%:*}"
done
tries=0
while [ $tries -lt 50 ]; do
    alive=''
    for child in $children; do
        kill -0 "${child%%:*}" && alive="$alive ${child%%:*}"
    done
    [ -z "$alive" ] && exit 0
    tries=$((tries + 1))
    sleep 0.2
done
kill -KILL $alive
