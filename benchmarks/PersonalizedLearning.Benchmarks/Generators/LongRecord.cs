using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Benchmarks.Generators;

/// <summary>A learner with a long journal on a framework as large as the Common Core standards of mathematics with all their parts.</summary>
internal sealed class LongRecord
{
    private const int Competencies = 746;

    /// <summary>Makes up a learner.</summary>
    /// <param name="events">How many events the journal holds.</param>
    public LongRecord(int events)
    {
        var parts = new SyntheticFramework(Competencies) { Strand = 25 };
        Graph = parts.Graph();
        Events = new SyntheticJournal(parts.Ids, events);
        Journal = Events.ToJournal();
    }

    public PrerequisiteGraph Graph { get; }

    public SyntheticJournal Events { get; }

    public LearnerJournal Journal { get; }

    public MasteryPolicySet Policies { get; } = new(new BayesianKnowledgeTracing());

    /// <summary>A record of the journal with two views, at rest.</summary>
    public LearnerRecord ToRecord() => new(Journal, Graph, Policies, views: [LearnerAgency.Before(), LearnerConsents.Before(Journal.Learner)]);
}
