using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Simulation;

/// <summary>Learners of several kinds: the first number is the kind, those after it are the learner as his kind has him.</summary>
internal sealed class MixtureDynamics : LearnerDynamics
{
    private readonly LearnerDynamics[] kinds;
    private readonly double[] upTo;
    private readonly int size;
    private readonly bool tellsApart;

    /// <summary>Makes dynamics.</summary>
    /// <param name="graph">The competencies.</param>
    /// <param name="kinds">What learners of each kind do.</param>
    /// <param name="weights">How frequent each kind is, above 0.</param>
    /// <param name="groups">What each kind is called; null where all are one group.</param>
    public MixtureDynamics(PrerequisiteGraph graph, LearnerDynamics[] kinds, double[] weights, ValueList<string>? groups)
        : base(graph)
    {
        (this.kinds, tellsApart, Groups) = (kinds, groups is not null, groups ?? base.Groups);
        size = kinds.Max(kind => kind.StateSize);
        upTo = new double[kinds.Length];
        var (total, sum) = (weights.Sum(), 0.0);
        for (var kind = 0; kind < kinds.Length; kind++)
        {
            upTo[kind] = (sum += weights[kind]) / total;
        }
    }

    public override ValueList<string> Groups { get; }

    public override int StateSize => size + 1;

    public override int GroupOf(ReadOnlySpan<double> state) => tellsApart ? (int)state[0] : 0;

    public override int GoalsOf(ReadOnlySpan<double> state, Span<int> destination) => Of(state).GoalsOf(Inner(state), destination);

    public override void Start(ref ChanceStream chance, Span<double> state)
    {
        var kind = kinds.Length == 1 ? 0 : Drawn(chance.Next());
        state.Clear();
        state[0] = kind;
        kinds[kind].Start(ref chance, state.Slice(1, kinds[kind].StateSize));
    }

    public override double SuccessOf(ReadOnlySpan<double> state, int competency) => Of(state).SuccessOf(Inner(state), competency);

    public override bool Answer(Span<double> state, int competency, ref ChanceStream answers, ref ChanceStream learning) =>
        Of(state).Answer(Inner(state), competency, ref answers, ref learning);

    public override void Practise(Span<double> state, int competency, bool isRight, ref ChanceStream chance) =>
        Of(state).Practise(Inner(state), competency, isRight, ref chance);

    public override void Elapse(Span<double> state, double days) => Of(state).Elapse(Inner(state), days);

    public override double MasteryOf(ReadOnlySpan<double> state, int competency) => Of(state).MasteryOf(Inner(state), competency);

    public override void MasteriesOf(ReadOnlySpan<double> state, Span<double> destination) => Of(state).MasteriesOf(Inner(state), destination);

    private LearnerDynamics Of(ReadOnlySpan<double> state) => kinds[(int)state[0]];

    private Span<double> Inner(Span<double> state) => state.Slice(1, Of(state).StateSize);

    private ReadOnlySpan<double> Inner(ReadOnlySpan<double> state) => state.Slice(1, Of(state).StateSize);

    // Few kinds are looked through as fast as searched.
    private int Drawn(double share)
    {
        var kind = 0;
        while (kind < upTo.Length - 1 && share >= upTo[kind])
        {
            kind++;
        }

        return kind;
    }
}
