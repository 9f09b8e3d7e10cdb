using System.Globalization;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Simulation;

/// <summary>A belief as an application has it that keeps nothing but the journal: all is derived from it whenever it is asked for.</summary>
internal sealed class JournalBelief(Study study, StudyCondition condition) : StudyBelief
{
    private static readonly LearnerId Who = LearnerId.From("learner");

    private readonly PrerequisiteGraph graph = study.Graph;
    private readonly double[] estimates = new double[study.Graph.Count];
    private LearnerJournal journal = new(Who);
    private LearnerAims aims = LearnerAims.None;
    private Instant now;
    private int answers;
    private LearnerState? state;

    public override LearnerState State => state ??= LearnerState.From(
        MasteryMap.Derive(graph.Framework, EvidenceLedger.From(journal, now), condition.Policy.Policies, condition.Policy.Rule), graph, aims);

    public override ReadOnlySpan<double> Estimates
    {
        get
        {
            for (var index = 0; index < estimates.Length; index++)
            {
                estimates[index] = State.EstimateOf(index);
            }

            return estimates;
        }
    }

    public override void Begin(LearnerAims aims)
    {
        this.aims = aims;
        (journal, now, answers, state) = (new LearnerJournal(Who), study.Sessions.Start, 0, null);
    }

    public override void Take(int competency, bool isRight, Instant at, string? activity)
    {
        var id = "answer-" + answers.ToString("D6", CultureInfo.InvariantCulture);
        journal.Append(EvidenceRecord.Observed(id, Who, graph.Framework[competency].Id, new CorrectOutcome(isRight), at) with { Activity = activity });
        answers++;
        state = null;
    }

    public override void ElapseTo(Instant asOf) => (now, state) = (asOf, null);

    public override double PredictedSuccessOf(int competency) => State.Map[competency].PredictedSuccess ?? double.NaN;

    public override bool HasMastered(int competency) => State.Map[competency].IsMastered;
}
