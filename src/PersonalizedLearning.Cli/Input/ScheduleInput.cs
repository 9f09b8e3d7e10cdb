using System.Text.Json;
using PersonalizedLearning.Environments;

namespace PersonalizedLearning.Cli.Input;

/// <summary>A problem and a schedule or a proposal of it, from files.</summary>
internal static class ScheduleInput
{
    private const string Problem = "personalized-learning/environment";
    private const string Schedule = "personalized-learning/schedule";
    private const string Proposal = "personalized-learning/schedule-proposal";

    /// <summary>Reads a problem.</summary>
    public static EnvironmentProblem ReadProblem(string path) => InputFiles.Read(path, stream =>
    {
        FormatOf(path, stream, Problem);
        return EnvironmentJson.ReadProblem(stream);
    });

    /// <summary>Reads a schedule, or a proposal with what it says of its schedule.</summary>
    public static (Schedule Schedule, ScheduleProposal? Proposal) Read(string path) => InputFiles.Read(path, stream =>
    {
        if (FormatOf(path, stream, Schedule, Proposal) != Proposal)
        {
            return (EnvironmentJson.ReadSchedule(stream), null);
        }

        var proposal = EnvironmentJson.ReadProposal(stream);
        return (proposal.Schedule, (ScheduleProposal?)proposal);
    });

    // A file of another kind is told apart by what it says of itself; what says nothing is for the reader to refuse.
    private static string? FormatOf(string path, Stream stream, params string[] expected)
    {
        var format = FormatOf(stream);
        stream.Position = 0;
        return format is null || expected.Contains(format, StringComparer.Ordinal)
            ? format
            : throw new UsageException($"{path}: The format is '{format.ReplaceLineEndings(" ")}'; expected '{string.Join("' or '", expected)}'.");
    }

    private static string? FormatOf(Stream stream)
    {
        try
        {
            using var document = JsonDocument.Parse(stream);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("format", out var format) && format.ValueKind == JsonValueKind.String
                ? format.GetString()
                : null;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
