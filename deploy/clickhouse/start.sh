#!/bin/bash
# The user's name and database are this container's; the password stays in the environment.
set -euo pipefail

sed -e "s|\${user}|$SERVICE_USER|g" -e "s|\${database}|$CLICKHOUSE_DB|g" \
    /polystore/users.xml > /etc/clickhouse-server/users.d/polystore.xml
exec /entrypoint.sh
