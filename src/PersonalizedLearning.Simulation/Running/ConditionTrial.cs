using NodaTime;
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
    private readonly BehavingLearner behaving;
    private readonly TrialGoals goals;
    private readonly double[] state;
    private readonly double[] mastery;
    private readonly double[] beforeRest;
    private readonly int[] practised;
    private readonly bool times;
    private readonly RankedCandidate[] ranked;
    private readonly int[] recommended;
    private readonly int[] ready;
    private Instant endOfSession;

    public ConditionTrial(Study study, StudyCondition condition)
        : this(study, condition, StudyBelief.Of(study, condition))
    {
    }

    /// <summary>Makes a trial with a given way to believe.</summary>
    internal ConditionTrial(Study study, StudyCondition condition, StudyBelief belief)
    {
        (this.study, this.condition, this.belief) = (study, condition, belief);
        dynamics = condition.Population.Model.For(study.Graph);
        behaving = new BehavingLearner(condition.Population.Behaviour, study.Graph, study.Sessions.MinutesPerStep);
        times = condition.Population.Behaviour.ResponseTimes is not null;
        goals = new TrialGoals(study);
        ranked = new RankedCandidate[behaving.Looks];
        (recommended, ready) = (new int[behaving.Looks], new int[study.Graph.Count]);
        (state, beforeRest) = (new double[dynamics.StateSize], new double[dynamics.StateSize]);
        (mastery, practised) = (new double[study.Graph.Count], new int[study.Graph.Count]);
    }

    /// <summary>What it writes to.</summary>
    public LearnerTrace NewTrace() => new(study.Graph.Count, condition.Budget.Steps, study.RetentionDays.Count);

    /// <summary>Leads a learner.</summary>
    public void Run(long learner, LearnerTrace trace)
    {
        Start(learner, trace);
        var clock = new TrialClock(study.Sessions);
        while (IsOpen(trace, clock) && Comes(trace, ref clock) && Step(learner, trace, ref clock))
        {
        }

        Finish(trace);
    }

    // A step that begins before time is over is finished.
    private bool IsOpen(LearnerTrace trace, in TrialClock clock) =>
        trace.Steps < trace.Budget && trace.GoalCount > 0 && !trace.DroppedOut && !(clock.Minutes >= condition.Budget.Minutes);

    // Between sessions time passes, and the learner may stay away.
    private bool Comes(LearnerTrace trace, ref TrialClock clock)
    {
        if (!clock.IsSessionOver)
        {
            return true;
        }

        endOfSession = clock.Now;
        var days = clock.Rest();
        trace.DroppedOut = !behaving.Returns(clock.Session);
        if (trace.DroppedOut)
        {
            return false;
        }

        state.CopyTo(beforeRest, 0);
        dynamics.Elapse(state, days);
        dynamics.MasteriesOf(state, mastery);
        belief.ElapseTo(clock.Now);
        return true;
    }

    private void Start(long learner, LearnerTrace trace)
    {
        var person = ChanceStream.Of(study.Seed, learner, ChancePurpose.Person);
        Array.Clear(practised);
        dynamics.Start(ref person, state);
        dynamics.MasteriesOf(state, mastery);
        if (!goals.TryTake(dynamics, state) && condition.Population.Goals is { } draw)
        {
            var wishes = ChanceStream.Of(study.Seed, learner, ChancePurpose.Person, SimulatedLearner.GoalsNumber);
            goals.Draw(draw, mastery, study.MasteredFrom, ref wishes);
        }

        belief.Begin(goals.Aims);
        behaving.Begin(new SimulatedLearner(study.Seed, learner));
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
            LeaveOutRest(clock);
            return false;
        }

        var attempt = practised[competency]++;
        trace.AllCompetencies[step] = competency;
        trace.AllMasteryBefore[step] = mastery[competency];
        trace.AllPredictedSuccess[step] = condition.Selector.Truthful is null ? belief.PredictedSuccessOf(competency) : double.NaN;
        var answers = ChanceStream.Of(study.Seed, learner, ChancePurpose.Answer, competency, attempt);
        var learning = ChanceStream.Of(study.Seed, learner, ChancePurpose.Learning, competency, attempt);
        var (before, success) = (mastery[competency], times ? dynamics.SuccessOf(state, competency) : 0);
        var isRight = dynamics.Answer(state, competency, ref answers, ref learning);
        var minutes = behaving.MinutesOf(competency, attempt, success, isRight);
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

        trace.DroppedOut = !behaving.GoesOn(step, isRight, before, clock.SessionMinutes) && trace.Steps < trace.Budget;
        return true;
    }

    // A trial ends with its last step, also where there is another session in which nothing is left to do.
    private void LeaveOutRest(in TrialClock clock)
    {
        if (clock.IsAfterRest)
        {
            beforeRest.CopyTo(state, 0);
            dynamics.MasteriesOf(state, mastery);
            belief.ElapseTo(endOfSession);
        }
    }

    // What is practised, and in which experience.
    private (int Competency, string? Experience) Choose(long learner, LearnerTrace trace, in TrialClock clock)
    {
        var chance = ChanceStream.Of(study.Seed, learner, ChancePurpose.Selection, trace.Steps);
        var count = Recommend(trace, clock, ref chance);
        if (count == 0)
        {
            return (-1, null);
        }

        var chosen = behaving.AlwaysFollows ? recommended[0] : behaving.Chosen(trace.Steps, recommended.AsSpan(0, count), FindReady());
        var place = recommended.AsSpan(0, count).IndexOf(chosen);
        return (chosen, place >= 0 && ranked[place].Experience is >= 0 and var experience ? condition.Selector.Catalog![experience].Id.Value : null);
    }

    private int Recommend(LearnerTrace trace, in TrialClock clock, ref ChanceStream chance)
    {
        var left = trace.Budget - trace.Steps;
        if (condition.Selector.Truthful is { } truthful)
        {
            ranked[0] = new RankedCandidate(truthful.Choose(new TrueLearner(dynamics, state, goals.Goals, goals.Scope, left, study.MasteredFrom), ref chance), -1, default, 0);
            recommended[0] = ranked[0].Competency;
            return recommended[0] < 0 ? 0 : 1;
        }

        var minutes = condition.Budget.Minutes - clock.Minutes ?? left * study.Sessions.MinutesPerStep;
        var request = new RecommendationRequest
        {
            Learner = belief.State,
            Catalog = condition.Selector.Catalog,
            Top = ranked.Length,
            Minutes = (int)Math.Min(Math.Ceiling(minutes), int.MaxValue),
            Filters = condition.Selector.Filters,
            Seed = chance.NextBits(),
        };
        var count = condition.Selector.Selector!.Select(request, ranked);
        for (var place = 0; place < count; place++)
        {
            recommended[place] = ranked[place].Competency;
        }

        return count;
    }

    // What is not mastered in truth while its hard prerequisites are: a learner knows that of himself, whatever is believed of him.
    private ReadOnlySpan<int> FindReady()
    {
        var count = 0;
        for (var place = 0; behaving.PicksAmongReady && place < goals.Competencies.Length; place++)
        {
            var competency = goals.Competencies[place];
            if (mastery[competency] < study.MasteredFrom && HasPrerequisites(competency))
            {
                ready[count++] = competency;
            }
        }

        return ready.AsSpan(0, count);
    }

    private bool HasPrerequisites(int competency)
    {
        foreach (var before in study.Graph.HardPrerequisites(competency))
        {
            if (mastery[before] < study.MasteredFrom)
            {
                return false;
            }
        }

        return true;
    }

    // How many goals are mastered in truth; what they are on average in truth and as estimated goes into the trace.
    private int Look(LearnerTrace trace, int step)
    {
        var (reached, sum, estimated) = (0, 0.0, 0.0);
        var estimates = belief.Estimates;
        var masteredFrom = study.MasteredFrom;
        foreach (var goal in goals.Goals)
        {
            sum += mastery[goal];
            reached += mastery[goal] >= masteredFrom ? 1 : 0;
            estimated += estimates[goal];
        }

        var count = goals.Goals.Length;
        trace.AllGoalMastery[step] = MeanOf(sum, count);
        trace.AllGoalEstimate[step] = MeanOf(estimated, count);
        trace.GoalsAtEnd = reached;
        trace.LookAfter(step, mastery);
        if (step == 0 && reached == count)
        {
            (trace.StepsToMastery, trace.MinutesToMastery) = (0, 0);
        }

        return reached;
    }

    private void Finish(LearnerTrace trace)
    {
        // Where days have passed since the last step and nothing came after, the end is not as that step left it.
        Look(trace, trace.Steps);
        trace.AllGoalMastery[(trace.Steps + 1)..].Fill(trace.AllGoalMastery[trace.Steps]);
        trace.AllGoalEstimate[(trace.Steps + 1)..].Fill(trace.AllGoalEstimate[trace.Steps]);
        mastery.CopyTo(trace.AllFinalMastery);
        belief.Estimates.CopyTo(trace.AllFinalEstimate);
        trace.LookNoMore(mastery);
        for (var competency = 0; competency < mastery.Length; competency++)
        {
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
