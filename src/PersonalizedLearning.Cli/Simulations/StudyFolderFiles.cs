using System.Text.RegularExpressions;
using PersonalizedLearning.Simulation;

namespace PersonalizedLearning.Cli.Simulations;

/// <summary>What the files in the folder of a study are called.</summary>
internal static partial class StudyFolderFiles
{
    /// <summary>The table of what every learner did.</summary>
    public const string Traces = "traces.csv";

    /// <summary>The result as JSON.</summary>
    public const string Summary = "summary.json";

    /// <summary>The report.</summary>
    public const string Report = "report.html";

    /// <summary>The configuration, as it was read.</summary>
    public const string Configuration = "configuration.json";

    /// <summary>What a shard adds up, once it is finished.</summary>
    public static string PartOf(StudyShard shard) => FormattableString.Invariant($"shard-{shard.Index}-of-{shard.Count}.tally");

    /// <summary>What is done so far of a study, or of a shard.</summary>
    public static string CheckpointOf(StudyShard? shard) =>
        shard is null ? "checkpoint.tally" : FormattableString.Invariant($"checkpoint-{shard.Index}-of-{shard.Count}.tally");

    /// <summary>Whether a file is of the shards of a study, or of their checkpoints.</summary>
    public static bool IsOfShards(string name) => ShardFile().IsMatch(name);

    /// <summary>Whether a file is a checkpoint of a whole study.</summary>
    public static bool IsCheckpoint(string name) => name == CheckpointOf(null) || name == CheckpointOf(null) + ".part";

    /// <summary>Whether a file holds a finished shard.</summary>
    public static bool IsPart(string name) => PartFile().IsMatch(name);

    [GeneratedRegex(@"^(shard|checkpoint)-[1-9][0-9]*-of-[1-9][0-9]*\.tally(\.part)?$")]
    private static partial Regex ShardFile();

    [GeneratedRegex(@"^shard-[1-9][0-9]*-of-[1-9][0-9]*\.tally$")]
    private static partial Regex PartFile();
}
