using System.Text.Json;
using PersonalizedLearning.Environments;

namespace PersonalizedLearning.Cli.Input;

/// <summary>A problem and a schedule or a proposal of it, from files.</summary>
internal static class ScheduleInput
{
    private const string Proposal = "plearn-proposal";

    /// <summary>Reads a problem.</summary>
    public static EnvironmentProblem ReadProblem(string path) => InputFiles.Read(path, EnvironmentJson.ReadProblem);

    /// <summary>Reads a schedule, or a proposal with what it says of its schedule.</summary>
    public static (Schedule Schedule, ScheduleProposal? Proposal) Read(string path) => InputFiles.Read(path, stream =>
    {
        var isProposal = IsProposal(stream);
        stream.Position = 0;
        if (!isProposal)
        {
            return (EnvironmentJson.ReadSchedule(stream), null);
        }

        var proposal = EnvironmentJson.ReadProposal(stream);
        return (proposal.Schedule, (ScheduleProposal?)proposal);
    });

    // What can't be read is for the reader of schedules to refuse.
    private static bool IsProposal(Stream stream)
    {
        try
        {
            using var document = JsonDocument.Parse(stream);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("format", out var format) && format.ValueKind == JsonValueKind.String && format.GetString() == Proposal;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
