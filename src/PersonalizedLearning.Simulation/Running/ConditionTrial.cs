using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Simulation;

/// <summary>Leads one learner after another through one cell of a study. One for each thread.</summary>
internal sealed class ConditionTrial
{
    private const double MinutesPerDay = 1440;

    private readonly Study study;
    private readonly StudyCondition condition;
    private readonly LearnerDynamics dynamics;
    private readonly StudyBelief belief;
    private readonly TrialGoals goals;
    private readonly double[] state;
    private readonly double[] mastery;
    private readonly int[] practised;

    public ConditionTrial(Study study, StudyCondition condition)
        : this(study, condition, StudyBelief.Of(study, condition))
    {
    }

    /// <summary>Makes a trial with a given way to believe.</summary>
    internal ConditionTrial(Study study, StudyCondition condition, StudyBelief belief)
    {
        (this.study, this.condition, this.belief) = (study, condition, belief);
        dynamics = condition.Population.Model.For(study.Graph);
        goals = new TrialGoals(study);
        (state, mastery, practised) = (new double[dynamics.StateSize], new double[study.Graph.Count], new int[study.Graph.Count]);
    }

    /// <summary>What it writes to.</summary>
    public LearnerTrace NewTrace() => new(study.Graph.Count, condition.Budget.Steps, study.RetentionDays.Count);

    /// <summary>Leads a learner.</summary>
    public void Run(long learner, LearnerTrace trace)
    {
        Start(learner, trace);
        var clock = new TrialClock(study.Sessions);
        while (trace.Steps < trace.Budget && trace.GoalCount > 0 && !(clock.Minutes >= condition.Budget.Minutes))
        {
            if (clock.Rest() is > 0 and var days)
            {
                dynamics.Elapse(state, days);
                belief.ElapseTo(clock.Now);
            }

            if (!Step(learner, trace, ref clock))
            {
                break;
            }
        }

        Finish(trace);
    }

    private void Start(long learner, LearnerTrace trace)
    {
        var person = ChanceStream.Of(study.Seed, learner, ChancePurpose.Person);
        Array.Clear(practised);
        dynamics.Start(ref person, state);
        dynamics.MasteriesOf(state, mastery);
        if (condition.Population.Goals is { } draw)
        {
            var wishes = ChanceStream.Of(study.Seed, learner, ChancePurpose.Person, 1);
            goals.Draw(draw, mastery, study.MasteredFrom, ref wishes);
        }

        belief.Begin(goals.Aims);
        (trace.Learner, trace.Group, trace.MasteredFrom) = (learner, dynamics.GroupOf(state), study.MasteredFrom);
        (trace.Steps, trace.DroppedOut, trace.StepsToMastery, trace.MinutesToMastery) = (0, false, -1, double.NaN);
        trace.GoalCount = goals.Goals.Length;
        goals.Goals.CopyTo(trace.AllGoals);
        goals.InScope.CopyTo(trace.AllInScope);
        trace.GoalsAtStart = Look(trace, 0);
    }

    private bool Step(long learner, LearnerTrace trace, ref TrialClock clock)
    {
        var step = trace.Steps;
        var (competency, experience) = Choose(learner, trace, clock);
        if (competency < 0)
        {
            return false;
        }

        var attempt = practised[competency]++;
        trace.AllCompetencies[step] = competency;
        trace.AllMasteryBefore[step] = mastery[competency];
        trace.AllPredictedSuccess[step] = condition.Selector.Truthful is null ? belief.PredictedSuccessOf(competency) : double.NaN;
        var answers = ChanceStream.Of(study.Seed, learner, ChancePurpose.Answer, competency, attempt);
        var learning = ChanceStream.Of(study.Seed, learner, ChancePurpose.Learning, competency, attempt);
        var isRight = dynamics.Answer(state, competency, ref answers, ref learning);
        var minutes = study.Sessions.MinutesPerStep;
        (trace.AllAnswers[step], trace.AllMinutes[step]) = (isRight, minutes);
        belief.Take(competency, isRight, clock.Now, experience);
        clock.Practise(minutes);
        dynamics.Elapse(state, minutes / MinutesPerDay);
        belief.ElapseTo(clock.Now);
        trace.Steps = step + 1;
        dynamics.MasteriesOf(state, mastery);
        if (Look(trace, step + 1) == goals.Goals.Length && trace.StepsToMastery < 0)
        {
            (trace.StepsToMastery, trace.MinutesToMastery) = (step + 1, clock.Minutes);
        }

        return true;
    }

    private (int Competency, string? Experience) Choose(long learner, LearnerTrace trace, in TrialClock clock)
    {
        var left = trace.Budget - trace.Steps;
        var chance = ChanceStream.Of(study.Seed, learner, ChancePurpose.Selection, trace.Steps);
        if (condition.Selector.Truthful is { } truthful)
        {
            return (truthful.Choose(new TrueLearner(dynamics, state, goals.Goals, goals.Scope, left, study.MasteredFrom), ref chance), null);
        }

        var catalog = condition.Selector.Catalog;
        var minutes = Math.Min(left * study.Sessions.MinutesPerStep, condition.Budget.Minutes - clock.Minutes ?? double.PositiveInfinity);
        var request = new RecommendationRequest
        {
            Learner = belief.State,
            Catalog = catalog,
            Top = 1,
            Minutes = (int)Math.Min(Math.Ceiling(minutes), int.MaxValue),
            Filters = condition.Selector.Filters,
            Seed = chance.NextBits(),
        };
        Span<RankedCandidate> best = stackalloc RankedCandidate[1];
        return condition.Selector.Selector!.Select(request, best) == 0 ? (-1, null)
            : (best[0].Competency, best[0].Experience < 0 ? null : catalog![best[0].Experience].Id.Value);
    }

    // How many goals are mastered in truth; what they are on average in truth and as estimated goes into the trace.
    private int Look(LearnerTrace trace, int step)
    {
        var (reached, sum, estimated) = (0, 0.0, 0.0);
        foreach (var goal in goals.Goals)
        {
            sum += mastery[goal];
            reached += mastery[goal] >= study.MasteredFrom ? 1 : 0;
            estimated += belief.EstimateOf(goal);
        }

        var count = goals.Goals.Length;
        trace.AllGoalMastery[step] = MeanOf(sum, count);
        trace.AllGoalEstimate[step] = MeanOf(estimated, count);
        trace.GoalsAtEnd = reached;
        if (step == 0 && reached == count)
        {
            (trace.StepsToMastery, trace.MinutesToMastery) = (0, 0);
        }

        return reached;
    }

    private void Finish(LearnerTrace trace)
    {
        trace.AllGoalMastery[(trace.Steps + 1)..].Fill(trace.AllGoalMastery[trace.Steps]);
        trace.AllGoalEstimate[(trace.Steps + 1)..].Fill(trace.AllGoalEstimate[trace.Steps]);
        mastery.CopyTo(trace.AllFinalMastery);
        for (var competency = 0; competency < mastery.Length; competency++)
        {
            trace.AllFinalEstimate[competency] = belief.EstimateOf(competency);
            trace.AllFinalDecisions[competency] = belief.HasMastered(competency);
        }

        Span<double> later = study.RetentionDays.Count == 0 ? [] : new double[state.Length];
        for (var place = 0; place < study.RetentionDays.Count; place++)
        {
            state.CopyTo(later);
            dynamics.Elapse(later, study.RetentionDays[place]);
            var sum = 0.0;
            foreach (var goal in goals.Goals)
            {
                sum += dynamics.MasteryOf(later, goal);
            }

            trace.AllRetained[place] = MeanOf(sum, goals.Goals.Length);
        }
    }

    // A learner without any goal has nothing left to reach.
    private static double MeanOf(double sum, int count) => count == 0 ? 1 : sum / count;
}
