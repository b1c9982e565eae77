#!/bin/bash
# Whether the broker answers the first request of every client, for the versions of its API. Kafka's own tool would start a
# JVM for that, every few seconds for as long as the broker lives.
exec 3<> /dev/tcp/127.0.0.1/9092 || exit 1
printf '\x00\x00\x00\x0a\x00\x12\x00\x00\x00\x00\x00\x01\xff\xff' >&3
[ "$(timeout 2 head -c 8 <&3 | wc -c)" -eq 8 ]
