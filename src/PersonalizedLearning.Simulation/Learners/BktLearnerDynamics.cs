using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Simulation;

/// <summary>Learners of <see cref="BktLearnerModel"/>: a number for each competency, 1 where it is known and 0 where it is not.</summary>
internal sealed class BktLearnerDynamics : LearnerDynamics
{
    private readonly BktParameters[] parameters;
    private readonly bool needsPrerequisites;
    private readonly bool teachesFirst;

    public BktLearnerDynamics(BktLearnerModel model, PrerequisiteGraph graph)
        : base(graph)
    {
        (needsPrerequisites, teachesFirst) = (model.NeedsPrerequisites, model.TeachesFirst);
        parameters = new BktParameters[graph.Framework.Count];
        Array.Fill(parameters, model.Standard);
        foreach (var own in model.ByCompetency)
        {
            parameters[graph.Framework.RequiredIndexOf(own.Competency)] = own.Parameters;
        }
    }

    public override int StateSize => Math.Max(parameters.Length, 1);

    public override void Start(ref ChanceStream chance, Span<double> state)
    {
        for (var index = 0; index < parameters.Length; index++)
        {
            state[index] = chance.Happens(parameters[index].Prior) ? 1 : 0;
        }
    }

    public override double SuccessOf(ReadOnlySpan<double> state, int competency) => state[competency] > 0 ? 1 - parameters[competency].Slip : parameters[competency].Guess;

    public override bool Answer(Span<double> state, int competency, ref ChanceStream answers, ref ChanceStream learning)
    {
        if (!teachesFirst)
        {
            return base.Answer(state, competency, ref answers, ref learning);
        }

        Practise(state, competency, isRight: false, ref learning);
        return answers.Happens(SuccessOf(state, competency));
    }

    public override void Practise(Span<double> state, int competency, bool isRight, ref ChanceStream chance)
    {
        var draw = chance.Next();
        if (state[competency] > 0)
        {
            state[competency] = draw < parameters[competency].Forget ? 0 : 1;
        }
        else if (draw < parameters[competency].Learn && MayLearn(state, competency))
        {
            state[competency] = 1;
        }
    }

    public override double MasteryOf(ReadOnlySpan<double> state, int competency) => state[competency];

    private bool MayLearn(ReadOnlySpan<double> state, int competency)
    {
        if (needsPrerequisites)
        {
            foreach (var before in Graph.HardPrerequisites(competency))
            {
                if (state[before] == 0)
                {
                    return false;
                }
            }
        }

        return true;
    }
}
