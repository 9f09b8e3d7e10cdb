using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Benchmarks.Simulation;

/// <summary>A learner as an application has one: answers go into the journal, mastery is derived from it, and a selector is asked what comes next.</summary>
internal sealed class SelectorPlayer
{
    /// <summary>How long one answer takes.</summary>
    public const int MinutesPerStep = 10;

    private static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 8, 0);
    private static readonly LearnerId Who = LearnerId.From("learner");

    private readonly LearnerJournal journal = new(Who);
    private readonly ISelector selector;
    private readonly MasteryPolicySet policies;
    private readonly MasteryRule rule;
    private readonly PrerequisiteGraph graph;
    private readonly LearnerAims aims;
    private readonly ValueList<ICandidateFilter> filters;
    private readonly ulong seed;
    private int answers;

    public SelectorPlayer(
        ISelector selector, MasteryPolicySet policies, MasteryRule rule, PrerequisiteGraph graph, LearnerAims aims, ValueList<ICandidateFilter> filters, ulong seed)
    {
        (this.selector, this.policies, this.rule, this.graph, this.aims, this.filters, this.seed) = (selector, policies, rule, graph, aims, filters, seed);
    }

    /// <summary>Asks what comes next.</summary>
    /// <param name="left">How many steps are left.</param>
    /// <returns>The dense index of a competency; −1 when nothing is recommended.</returns>
    public int Next(int left)
    {
        var now = Now;
        var map = MasteryMap.Derive(graph.Framework, EvidenceLedger.From(journal, now), policies, rule);
        var request = new RecommendationRequest
        {
            Learner = LearnerState.From(map, graph, aims),
            Minutes = left * MinutesPerStep,
            Filters = filters,
            Seed = seed + (ulong)answers,
            Top = 1,
        };
        Span<RankedCandidate> best = stackalloc RankedCandidate[1];
        return selector.Select(request, best) > 0 ? best[0].Competency : -1;
    }

    /// <summary>Takes an answer into the journal.</summary>
    public void Take(int competency, bool isRight)
    {
        journal.Append(EvidenceRecord.Observed(
            FormattableString.Invariant($"answer-{answers:000}"), Who, graph.Framework[competency].Id, new CorrectOutcome(isRight), Now));
        answers++;
    }

    private Instant Now => Start + Duration.FromMinutes((long)answers * MinutesPerStep);
}
