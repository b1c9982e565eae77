#!/bin/bash
# Members of a replica set know each other by a key, even if there is only one.
set -euo pipefail

key=/data/configdb/replica-set.key
if [ ! -f "$key" ]; then
    (umask 077 && head -c 64 /dev/urandom | base64 --wrap=0 > "$key")
fi
chown mongodb:mongodb "$key"
exec docker-entrypoint.sh mongod --replSet rs0 --keyFile "$key" --bind_ip_all \
    --oplogSize 128 --wiredTigerCacheSizeGB 0.25 --networkMessageCompressors snappy,zstd "$@"
