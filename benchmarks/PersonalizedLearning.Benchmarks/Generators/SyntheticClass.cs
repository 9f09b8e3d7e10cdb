using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Benchmarks.Generators;

/// <summary>A class made up on a framework: each learner went along the frontier for another part of the way, with answers that are now and then wrong.</summary>
internal sealed class SyntheticClass
{
    private const int Answers = 6;
    private const double Slip = 0.1;

    private static readonly Instant Start = Instant.FromUtc(2026, 8, 31, 8, 0);
    private static readonly Instant AsOf = Start + Duration.FromDays(90);

    /// <summary>Makes up a class.</summary>
    /// <param name="graph">The prerequisites.</param>
    /// <param name="learners">How many learners there are.</param>
    /// <param name="seed">The seed of all chance.</param>
    public SyntheticClass(PrerequisiteGraph graph, int learners, ulong seed)
    {
        var random = new SplitMix(seed);
        Learners = [.. Enumerable.Range(1, learners).Select(number => StateOf(graph, FormattableString.Invariant($"learner-{number:00}"), random))];
    }

    /// <summary>The learners, each with three goals some way ahead.</summary>
    public IReadOnlyList<LearnerState> Learners { get; }

    private static LearnerState StateOf(PrerequisiteGraph graph, string name, SplitMix random)
    {
        var journal = new LearnerJournal(LearnerId.From(name));
        var order = graph.Order.ToArray().Where(index => !graph.Framework.IsGrouping(index)).ToList();
        var reached = order.Count * (5 + random.Below(55)) / 100;
        for (var place = 0; place < reached; place++)
        {
            Answer(journal, graph.Framework[order[place]].Id, Start + (Duration.FromDays(85) * place / reached), random);
        }

        var ahead = order.Skip(reached).Where(_ => random.Chance(0.05)).Take(3).Select(index => graph.Framework[index].Id);
        var map = MasteryMap.Derive(graph.Framework, EvidenceLedger.From(journal, AsOf), new MasteryPolicySet(new BayesianKnowledgeTracing()));
        return LearnerState.From(map, graph, ahead);
    }

    private static void Answer(LearnerJournal journal, CompetencyId competency, Instant at, SplitMix random)
    {
        for (var answer = 0; answer < Answers; answer++)
        {
            journal.Append(EvidenceRecord.Observed(
                FormattableString.Invariant($"{competency}-{answer}"), journal.Learner, competency, new CorrectOutcome(!random.Chance(Slip)), at + Duration.FromMinutes(answer)));
        }
    }
}
