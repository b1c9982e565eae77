#!/bin/bash
# Runs once, when the container's volume is new: bootstrap.sql with the names and passwords of this container.
set -euo pipefail

sed -e "s|\${db}|$POSTGRES_DB|g" \
    -e "s|\${owner}|$DB_OWNER_USER|g" -e "s|\${owner_password}|$DB_OWNER_PASSWORD|g" \
    -e "s|\${app}|$DB_USER|g" -e "s|\${app_password}|$DB_PASSWORD|g" \
    -e "s|\${relay}|$DB_RELAY_USER|g" -e "s|\${relay_password}|$DB_RELAY_PASSWORD|g" \
    /polystore/bootstrap.sql |
    psql --set ON_ERROR_STOP=1 --quiet --username "$POSTGRES_USER" --dbname "$POSTGRES_DB"
