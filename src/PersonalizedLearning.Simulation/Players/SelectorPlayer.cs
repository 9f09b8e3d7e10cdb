using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Simulation;

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
    private readonly MasteryRule[] rules;
    private readonly PrerequisiteGraph graph;
    private readonly LearnerAims aims;
    private readonly ValueList<ICandidateFilter> filters;
    private readonly ulong seed;
    private int answers;

    /// <summary>Makes a learner.</summary>
    /// <param name="selector">The selector.</param>
    /// <param name="policies">The policies that decide mastery.</param>
    /// <param name="rules">When that is enough; where all goals are reached by one rule, the next one asks for more.</param>
    /// <param name="graph">The prerequisites.</param>
    /// <param name="aims">The goals.</param>
    /// <param name="filters">The constraints.</param>
    /// <param name="seed">The seed of chance.</param>
    public SelectorPlayer(
        ISelector selector, MasteryPolicySet policies, MasteryRule[] rules, PrerequisiteGraph graph, LearnerAims aims, ValueList<ICandidateFilter> filters, ulong seed)
    {
        (this.selector, this.policies, this.rules, this.graph, this.aims, this.filters, this.seed) = (selector, policies, rules, graph, aims, filters, seed);
    }

    /// <summary>Seeds for one of many learners; the same for any number of threads.</summary>
    public static SeededChance StreamsOf(ulong seed, int learner) => new(unchecked((seed * 1_000_003) + (ulong)learner));

    /// <summary>Asks what comes next.</summary>
    /// <param name="left">How many steps are left.</param>
    /// <returns>The dense index of a competency; −1 when nothing is recommended.</returns>
    public int Next(int left)
    {
        var ledger = EvidenceLedger.From(journal, Now);
        Span<RankedCandidate> best = stackalloc RankedCandidate[1];
        foreach (var rule in rules)
        {
            var request = new RecommendationRequest
            {
                Learner = LearnerState.From(MasteryMap.Derive(graph.Framework, ledger, policies, rule), graph, aims),
                Minutes = left * MinutesPerStep,
                Filters = filters,
                Seed = seed + (ulong)answers,
                Top = 1,
            };
            if (selector.Select(request, best) > 0)
            {
                return best[0].Competency;
            }
        }

        return -1;
    }

    /// <summary>Takes an answer into the journal.</summary>
    public void Take(int competency, bool isRight)
    {
        journal.Append(EvidenceRecord.Observed(
            FormattableString.Invariant($"answer-{answers:000}"), Who, graph.Framework[competency].Id, new CorrectOutcome(isRight), Now));
        answers++;
    }

    /// <summary>A scale of probabilities on which mastery begins where the caller says.</summary>
    public static ProficiencyScale ScaleFrom(double mastered) => new("probability", 0, 1, [new("Not yet", 0), new("Mastered", mastered, true)], "Probability of mastery");

    private Instant Now => Start + Duration.FromMinutes((long)answers * MinutesPerStep);
}
