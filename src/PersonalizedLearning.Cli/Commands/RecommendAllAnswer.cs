using NodaTime;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Commands;

/// <summary>The answer of <c>plearn recommend --every-learner</c>, in the format that was asked for; one learner after the other.</summary>
internal sealed class RecommendAllAnswer(Host host, OutputFormat format, ISelector selector)
{
    private readonly HashSet<Diagnostic> diagnostics = [];

    /// <summary>Writes what is recommended to each, and adds the decisions to a log if there is one.</summary>
    /// <param name="asOf">The instant as of which they hold.</param>
    /// <param name="requests">What is asked for each learner.</param>
    /// <param name="log">The log; null for none.</param>
    public IEnumerable<Diagnostic> Write(Instant asOf, IEnumerable<RecommendationRequest> requests, string? log)
    {
        if (log is not null)
        {
            OutputFile.Check(log);
        }

        var decisions = new List<DecisionRecord>();
        var answers = requests.Select(request => Answer(request, log is null ? null : decisions));
        switch (format)
        {
            case OutputFormat.Json:
                LearningJson.WriteRecommendations(host.Out, asOf, answers);
                break;
            case OutputFormat.Csv:
                RecommendTables.WriteCsv(host.Out, answers);
                break;
            default:
                Tables.Write(host, console =>
                {
                    foreach (var (set, map) in answers)
                    {
                        RecommendTables.Write(console, set, map);
                    }
                });
                break;
        }

        if (log is not null)
        {
            OutputFile.Append(log, stream => LearningJson.WriteDecisions(stream, decisions));
        }

        return diagnostics;
    }

    private (RecommendationSet Set, MasteryMap Map) Answer(RecommendationRequest request, List<DecisionRecord>? decisions)
    {
        var set = selector.Recommend(request);
        diagnostics.UnionWith(request.Catalog?.Diagnostics ?? []);
        diagnostics.UnionWith(set.Diagnostics);
        decisions?.Add(DecisionRecord.Of(selector, request, set));
        return (set, request.Learner.Map);
    }
}
