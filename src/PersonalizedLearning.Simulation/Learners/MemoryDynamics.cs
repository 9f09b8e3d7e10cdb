using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Simulation;

/// <summary>Learners of <see cref="MemoryLearnerModel"/>: how long their memories last, the day that it is, then for each competency a memory: two numbers, both 0 where it is not learnt, and the day of the latest practice.</summary>
internal abstract class MemoryDynamics : LearnerDynamics
{
    private const int Lasting = 0;
    private const int Today = 1;
    private const int Memories = 2;
    private const int Width = 3;
    private const int Latest = 2;

    private readonly MemoryLearnerModel model;

    protected MemoryDynamics(MemoryLearnerModel model, PrerequisiteGraph graph)
        : base(graph) => this.model = model;

    public sealed override int StateSize => Memories + (Width * Graph.Count);

    public sealed override void Start(ref ChanceStream chance, Span<double> state)
    {
        state.Clear();
        for (var competency = 0; competency < Graph.Count; competency++)
        {
            if (chance.Happens(model.Prior))
            {
                Review(competency, Of(state, competency), isRight: true, 0, 1);
            }
        }

        state[Lasting] = model.LastingSpread > 0 ? Math.Exp(model.LastingSpread * chance.NextNormal()) : 1;
    }

    public sealed override double SuccessOf(ReadOnlySpan<double> state, int competency)
    {
        var recall = RecallAfter(state, competency, 0);
        return (recall * (1 - model.Slip)) + ((1 - recall) * model.Guess);
    }

    public sealed override void Practise(Span<double> state, int competency, bool isRight, ref ChanceStream chance)
    {
        var memory = Of(state, competency);
        if (IsLearnt(memory) || (chance.Happens(model.Learn) && MayLearn(state, competency)))
        {
            Review(competency, memory, isRight, state[Today] - memory[Latest], state[Lasting]);
            memory[Latest] = state[Today];
        }
    }

    public sealed override void Elapse(Span<double> state, double days) => state[Today] += days;

    public sealed override double MasteryOf(ReadOnlySpan<double> state, int competency) => RecallAfter(state, competency, model.MasteryDays);

    /// <summary>The probability of recall of what is learnt, so many of the learner's own days after the latest practice.</summary>
    protected abstract double Recall(int competency, ReadOnlySpan<double> memory, double days);

    /// <summary>Takes in an answer, the first one where nothing is learnt.</summary>
    /// <param name="competency">The competency.</param>
    /// <param name="memory">The memory, changed in place.</param>
    /// <param name="isRight">Whether the answer was right.</param>
    /// <param name="days">The days since the latest practice.</param>
    /// <param name="lasting">How many days are to the learner what one is to others.</param>
    protected abstract void Review(int competency, Span<double> memory, bool isRight, double days, double lasting);

    protected static bool IsLearnt(ReadOnlySpan<double> memory) => memory[0] > 0 || memory[1] > 0;

    private static Span<double> Of(Span<double> state, int competency) => state.Slice(Memories + (Width * competency), Width);

    private static ReadOnlySpan<double> Of(ReadOnlySpan<double> state, int competency) => state.Slice(Memories + (Width * competency), Width);

    private double RecallAfter(ReadOnlySpan<double> state, int competency, double days)
    {
        var memory = Of(state, competency);
        return IsLearnt(memory) ? Recall(competency, memory, (state[Today] - memory[Latest] + days) / state[Lasting]) : 0;
    }

    private bool MayLearn(ReadOnlySpan<double> state, int competency)
    {
        if (model.NeedsPrerequisites)
        {
            foreach (var before in Graph.HardPrerequisites(competency))
            {
                if (!IsLearnt(Of(state, before)))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
