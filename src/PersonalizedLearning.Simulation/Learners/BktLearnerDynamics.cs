using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Simulation;

/// <summary>Learners of <see cref="BktLearnerModel"/>: for each competency 0 where it is not known, else the days until it is forgotten, or 1 where it never is; then how much the odds of learning are those of others.</summary>
internal sealed class BktLearnerDynamics : LearnerDynamics
{
    // The greatest number below 1.
    private const double MostShare = 1 - (1.0 / (1L << 53));

    private readonly BktParameters[] parameters;
    private readonly double[] success;
    private readonly double[] failing;
    private readonly double[] keptPerDay;
    private readonly double priorSpread;
    private readonly double learnSpread;
    private readonly bool needsPrerequisites;
    private readonly bool teachesFirst;
    private readonly bool forgets;

    public BktLearnerDynamics(BktLearnerModel model, PrerequisiteGraph graph)
        : base(graph)
    {
        (needsPrerequisites, teachesFirst, priorSpread, learnSpread) = (model.NeedsPrerequisites, model.TeachesFirst, model.PriorSpread, model.LearnSpread);
        parameters = CompetencyOrder.Spread(graph, model.Standard, model.ByCompetency, item => item.Competency, item => item.Parameters);
        success = [.. parameters.Select(item => 1 - item.Slip)];
        failing = [.. parameters.Select(item => item.Guess)];
        keptPerDay = [.. parameters.Select(item => 1 - item.ForgetPerDay)];
        forgets = keptPerDay.Any(kept => kept < 1);
    }

    public override int StateSize => parameters.Length + 1;

    // Luck is drawn before it is known how the learner differs, so that populations which differ in that alone are made of the same people.
    public override void Start(ref ChanceStream chance, Span<double> state)
    {
        var known = state[..parameters.Length];
        foreach (ref var draw in known)
        {
            draw = chance.Next();
        }

        var priorOdds = priorSpread > 0 ? Math.Exp(priorSpread * chance.NextNormal()) : 1;
        state[parameters.Length] = learnSpread > 0 ? Math.Exp(learnSpread * chance.NextNormal()) : 1;
        for (var index = 0; index < known.Length; index++)
        {
            known[index] = Gained(index, known[index], WithOdds(parameters[index].Prior, priorOdds));
        }
    }

    public override double SuccessOf(ReadOnlySpan<double> state, int competency)
    {
        if (!teachesFirst)
        {
            return SuccessNow(state, competency);
        }

        var known = state[competency] > 0 ? 1 - parameters[competency].Forget : MayLearn(state, competency) ? LearnOf(state, competency) : 0;
        return (known * success[competency]) + ((1 - known) * failing[competency]);
    }

    public override bool Answer(Span<double> state, int competency, ref ChanceStream answers, ref ChanceStream learning)
    {
        if (!teachesFirst)
        {
            return base.Answer(state, competency, ref answers, ref learning);
        }

        Practise(state, competency, isRight: false, ref learning);
        return answers.Happens(SuccessNow(state, competency));
    }

    public override void Practise(Span<double> state, int competency, bool isRight, ref ChanceStream chance)
    {
        var draw = chance.Next();
        if (state[competency] > 0)
        {
            if (draw < parameters[competency].Forget)
            {
                state[competency] = 0;
            }
        }
        else if (MayLearn(state, competency))
        {
            state[competency] = Gained(competency, draw, LearnOf(state, competency));
        }
    }

    public override void Elapse(Span<double> state, double days)
    {
        if (!forgets)
        {
            return;
        }

        for (var index = 0; index < keptPerDay.Length; index++)
        {
            if (keptPerDay[index] < 1)
            {
                state[index] = Math.Max(state[index] - days, 0);
            }
        }
    }

    public override double MasteryOf(ReadOnlySpan<double> state, int competency) => state[competency] > 0 ? 1 : 0;

    public override void MasteriesOf(ReadOnlySpan<double> state, Span<double> destination)
    {
        var known = state[..destination.Length];
        for (var index = 0; index < known.Length; index++)
        {
            destination[index] = known[index] > 0 ? 1 : 0;
        }
    }

    private static double WithOdds(double probability, double odds) => odds == 1 ? probability : probability * odds / (1 - probability + (probability * odds));

    private double SuccessNow(ReadOnlySpan<double> state, int competency) => state[competency] > 0 ? success[competency] : failing[competency];

    private double LearnOf(ReadOnlySpan<double> state, int competency) => WithOdds(parameters[competency].Learn, state[parameters.Length]);

    // A draw below the probability is itself evenly spread there, so it tells how long the memory lasts, too: longer than d days with probability (1 − f)^d.
    private double Gained(int competency, double draw, double probability) =>
        !(draw < probability) ? 0
        : keptPerDay[competency] == 1 ? 1
        : Math.Max(Math.Log(1 - Math.Min(draw / probability, MostShare)) / Math.Log(keptPerDay[competency]), double.Epsilon);

    private bool MayLearn(ReadOnlySpan<double> state, int competency)
    {
        if (needsPrerequisites)
        {
            foreach (var before in Graph.HardPrerequisites(competency))
            {
                if (!(state[before] > 0))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
