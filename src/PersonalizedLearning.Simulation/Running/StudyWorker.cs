namespace PersonalizedLearning.Simulation;

/// <summary>What one thread of a run has for itself: trials, traces to write to, and a tally.</summary>
internal sealed class StudyWorker
{
    // What a thread may hold back for learners to be given in their order.
    private const int MostTraceBytes = 1 << 24;

    private readonly Study study;
    private readonly ITraceSink? sink;
    private readonly ConditionTrial[] trials;
    private readonly LearnerTrace[][] traces;
    private int held;

    public StudyWorker(Study study, StudyTally tally, ITraceSink? sink)
    {
        (this.study, this.sink) = (study, sink);
        trials = [.. study.Conditions.Select(condition => new ConditionTrial(study, condition))];
        traces = new LearnerTrace[sink is null ? 1 : MostHeld(study)][];
        Tally = tally;
    }

    /// <summary>What was added up since <see cref="Forget"/>.</summary>
    public StudyTally Tally { get; }

    /// <summary>Whether no further learner can be held back.</summary>
    public bool IsFull => sink is not null && held == traces.Length;

    /// <summary>Leads a learner through all cells.</summary>
    /// <exception cref="LearnerTrialException">Something that an application brought threw.</exception>
    public void Follow(long learner)
    {
        var own = traces[held] ??= [.. trials.Select(trial => trial.NewTrace())];
        var cell = 0;
        try
        {
            for (; cell < trials.Length; cell++)
            {
                trials[cell].Run(learner, own[cell]);
            }

            Tally.Add(own);
        }
        catch (Exception problem)
        {
            throw new LearnerTrialException(learner, cell < trials.Length ? study.Conditions[cell] : null, problem);
        }

        held += sink is null ? 0 : 1;
    }

    /// <summary>Gives away the learners that were held back.</summary>
    public void Give()
    {
        for (var index = 0; index < held; index++)
        {
            sink!.Take(traces[index]);
        }

        held = 0;
    }

    /// <summary>Empties the tally.</summary>
    public void Forget() => Tally.Clear();

    private static int MostHeld(Study study)
    {
        var bytes = study.Conditions.Sum(condition => (48.0 * condition.Budget.Steps) + ((48.0 + (sizeof(double) * HeatSteps.Most)) * study.Graph.Count) + 512);
        return (int)Math.Clamp(MostTraceBytes / bytes, 1, StudyBlocks.LargestSize);
    }
}
