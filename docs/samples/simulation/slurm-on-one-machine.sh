#!/bin/bash
# Tries study.sbatch with a Slurm of its own on this machine (Debian: apt-get install slurmctld slurmd slurm-client munge), and compares
# what the array makes with one run of the whole study, byte for byte. Run as root, as the daemons of a cluster are.
#
#   slurm-on-one-machine.sh STUDY.json [SHARDS]
set -euo pipefail

study=$(realpath "${1:?the study}") shards=${2:-4}
plearn=${PLEARN:-plearn}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for needed in munged slurmctld slurmd sbatch; do
    command -v "$needed" >/dev/null || { echo "$needed is missing: apt-get install slurmctld slurmd slurm-client munge" >&2; exit 2; }
done

place=$(mktemp -d)
chmod 755 "$place"
mkdir "$place/state" "$place/spool" "$place/munge" "$place/out"
export SLURM_CONF=$place/slurm.conf
stop() {
    scontrol shutdown >/dev/null 2>&1 || true
    munged --stop --socket="$place/munge.socket" >/dev/null 2>&1 || true
    rm -rf "$place"
}
trap stop EXIT

node=$(hostname -s)
cat > "$SLURM_CONF" <<CONF
ClusterName=one
SlurmctldHost=$node(127.0.0.1)
SlurmctldPort=16817
SlurmdPort=16818
AuthType=auth/munge
AuthInfo=socket=$place/munge.socket
SlurmUser=root
StateSaveLocation=$place/state
SlurmdSpoolDir=$place/spool
SlurmctldPidFile=$place/slurmctld.pid
SlurmdPidFile=$place/slurmd.pid
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
MpiDefault=none
NodeName=$node NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=main Nodes=ALL Default=YES State=UP
CONF

(umask 077 && head -c 128 /dev/urandom > "$place/munge/key")
munged --force --key-file="$place/munge/key" --socket="$place/munge.socket" --pid-file="$place/munge/pid" \
    --log-file="$place/munge/log" --seed-file="$place/munge/seed" 2>/dev/null
slurmctld -f "$SLURM_CONF" -L "$place/slurmctld.log"
slurmd -f "$SLURM_CONF" -L "$place/slurmd.log" -N "$node"
for _ in $(seq 30); do
    sinfo --noheader --format=%t 2>/dev/null | grep -q idle && break
    sleep 1
done

cd "$place"
sbatch --array="1-$shards" "$here/study.sbatch" "$study" "$place/out"
for _ in $(seq 600); do
    [ -z "$(squeue --noheader)" ] && break
    sleep 1
done

$plearn simulate "$study" --out "$place/whole" >/dev/null
if diff -r "$place/whole" "$place/out/result"; then
    echo "the array of $shards shards made the same bytes as one run: $(ls "$place/whole" | tr '\n' ' ')"
else
    cat "$place"/study-*.log >&2
    exit 1
fi
