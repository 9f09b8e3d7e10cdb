using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Simulation;

/// <summary>What a selector may believe of learners of KSS: the difficulty of the concepts and the law of growth are known, abilities are not.</summary>
/// <remarks>Every ability is supposed to lie anywhere from −4 to 0 at the start, evenly and apart from the others.</remarks>
public sealed class KssLearnerModel : ILearnerModel
{
    private const double Least = -4;
    private const double Most = 0;

    private readonly KssModel model;
    private readonly ValueList<double>? known;

    /// <summary>Makes the belief that learners are as a model says.</summary>
    /// <param name="model">The model; that of the published figures of variant kdd when null.</param>
    public KssLearnerModel(KssModel? model = null) => this.model = model ?? new KssModel();

    /// <summary>Makes the belief of who sees the abilities of one learner.</summary>
    internal KssLearnerModel(KssModel model, ValueList<double> known)
        : this(model) => this.known = known;

    /// <inheritdoc/>
    public string Name => KssModel.ModelName;

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public ILearnerDynamics For(PrerequisiteGraph graph, ReadOnlySpan<int> competencies)
    {
        KssGraph.Check(graph);
        return new Dynamics(model.Variant, [.. model.Difficulty], known is null ? null : [.. known], competencies.ToArray());
    }

    private sealed class Dynamics(KssVariant variant, double[] difficulty, double[]? known, int[] concepts) : ILearnerDynamics
    {
        public int StateSize => KssLaw.Room;

        public int ChanceSize => known is null ? KssGraph.Count : 0;

        public void Start(ReadOnlySpan<double> chance, Span<double> state)
        {
            state.Clear();
            known?.CopyTo(state);
            for (var concept = 0; concept < chance.Length; concept++)
            {
                state[concept] = Least + ((Most - Least) * chance[concept]);
            }
        }

        public double PredictSuccess(ReadOnlySpan<double> state, int position) => KssLaw.SuccessAt(state[concepts[position]], difficulty[concepts[position]]);

        public double Observe(Span<double> state, int position, double success)
        {
            var before = PredictSuccess(state, position);
            Practise(state, position);
            var right = variant == KssVariant.Kdd ? before : Attainment(state, position);
            return success >= 0.5 ? right : 1 - right;
        }

        public void Practise(Span<double> state, int position) => KssLaw.Practise(state, concepts[position]);

        public double Attainment(ReadOnlySpan<double> state, int position)
        {
            var concept = concepts[position];
            return KssLaw.Passes(state[concept], difficulty[concept]) ? 1 : 0;
        }
    }
}
