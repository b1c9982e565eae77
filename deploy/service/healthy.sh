#!/bin/bash
# Whether the service in this container is ready. The image has no HTTP client, but bash can speak HTTP well enough.
exec 3<> "/dev/tcp/127.0.0.1/$SERVER_PORT" || exit 1
printf 'GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
read -r _ status _ <&3
[ "$status" = 200 ]
