using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Simulation;

/// <summary>What learners of one framework do: a learner is a row of numbers, and practice and time change it in place.</summary>
/// <remarks>
/// Competencies are named by their dense index in the framework. An implementation is immutable and thread safe, takes all chance from the streams it is given, and allocates nothing.
/// One practice is <see cref="Answer"/>.
/// </remarks>
public abstract class LearnerDynamics
{
    /// <summary>Makes dynamics.</summary>
    /// <param name="graph">The competencies with their prerequisites.</param>
    /// <exception cref="ArgumentNullException"><paramref name="graph"/> is null.</exception>
    protected LearnerDynamics(PrerequisiteGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        Graph = graph;
    }

    /// <summary>Gets the competencies with their prerequisites.</summary>
    public PrerequisiteGraph Graph { get; }

    /// <summary>Gets how many numbers a learner takes, at least 1.</summary>
    public abstract int StateSize { get; }

    /// <summary>Gets the names of the groups that learners belong to; one group by default.</summary>
    public virtual ValueList<string> Groups => ["all"];

    /// <summary>Tells which group a learner belongs to.</summary>
    /// <param name="state">The learner.</param>
    /// <returns>The position in <see cref="Groups"/>.</returns>
    public virtual int GroupOf(ReadOnlySpan<double> state) => 0;

    /// <summary>Tells what a learner is after, where the model itself says so; by default it does not, and the goals are those of the population or the study.</summary>
    /// <param name="state">The learner.</param>
    /// <param name="destination">Where to write the competencies, ascending; as long as there are competencies.</param>
    /// <returns>How many there are; 0 where the model does not say.</returns>
    public virtual int GoalsOf(ReadOnlySpan<double> state, Span<int> destination) => 0;

    /// <summary>Makes a learner.</summary>
    /// <param name="chance">Chance for <see cref="ChancePurpose.Person"/>.</param>
    /// <param name="state">Where to write the learner; as long as <see cref="StateSize"/> says.</param>
    public abstract void Start(ref ChanceStream chance, Span<double> state);

    /// <summary>Tells how likely the next answer is right, in truth.</summary>
    /// <param name="state">The learner.</param>
    /// <param name="competency">The competency.</param>
    /// <returns>From 0 to 1.</returns>
    public abstract double SuccessOf(ReadOnlySpan<double> state, int competency);

    /// <summary>Practises once: by default the answer is drawn by <see cref="SuccessOf"/>, and then <see cref="Practise"/> takes it in.</summary>
    /// <param name="state">The learner, changed in place.</param>
    /// <param name="competency">The competency.</param>
    /// <param name="answers">Chance for <see cref="ChancePurpose.Answer"/>.</param>
    /// <param name="learning">Chance for <see cref="ChancePurpose.Learning"/>.</param>
    /// <returns>Whether the answer was right.</returns>
    public virtual bool Answer(Span<double> state, int competency, ref ChanceStream answers, ref ChanceStream learning)
    {
        var isRight = answers.Happens(SuccessOf(state, competency));
        Practise(state, competency, isRight, ref learning);
        return isRight;
    }

    /// <summary>Takes in one practice, after its answer.</summary>
    /// <param name="state">The learner, changed in place.</param>
    /// <param name="competency">The competency.</param>
    /// <param name="isRight">Whether the answer was right.</param>
    /// <param name="chance">Chance for <see cref="ChancePurpose.Learning"/>.</param>
    public abstract void Practise(Span<double> state, int competency, bool isRight, ref ChanceStream chance);

    /// <summary>Lets time pass without practice; by default it changes nothing.</summary>
    /// <param name="state">The learner, changed in place.</param>
    /// <param name="days">How many days of 24 hours, from 0.</param>
    public virtual void Elapse(Span<double> state, double days)
    {
    }

    /// <summary>Tells how far a competency is mastered, in truth.</summary>
    /// <param name="state">The learner.</param>
    /// <param name="competency">The competency.</param>
    /// <returns>From 0, not at all, to 1.</returns>
    public abstract double MasteryOf(ReadOnlySpan<double> state, int competency);

    /// <summary>Tells how far each competency is mastered, in truth; by default by asking for each.</summary>
    /// <param name="state">The learner.</param>
    /// <param name="destination">Where to write it; as long as there are competencies.</param>
    public virtual void MasteriesOf(ReadOnlySpan<double> state, Span<double> destination)
    {
        for (var competency = 0; competency < destination.Length; competency++)
        {
            destination[competency] = MasteryOf(state, competency);
        }
    }
}
