namespace PersonalizedLearning.Cli.Tests.Simulations;

/// <summary>A fact that needs a Slurm of its own; skipped where it can't be started.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SlurmFactAttribute : FactAttribute
{
    private static readonly string[] Needed = ["/usr/sbin/munged", "/usr/sbin/slurmctld", "/usr/sbin/slurmd", "/usr/bin/sbatch"];

    public SlurmFactAttribute() => Skip =
        Needed.FirstOrDefault(path => !File.Exists(path)) is { } missing ? $"There is no {missing}; expected Debian's packages slurmctld, slurmd, slurm-client and munge."
        : Environment.UserName != "root" ? $"The user is {Environment.UserName}; expected root, as daemons of a cluster are started."
        : null;
}
