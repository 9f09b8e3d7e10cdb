using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Benchmarks.Simulation;

/// <summary>What the environment does, as a model to plug into a selector: the difficulty of the concepts and the law of growth are known, abilities are not.</summary>
/// <remarks>Every ability is supposed to lie anywhere from −4 to 0 at the start, evenly and apart from the others.</remarks>
internal sealed class KssLearnerModel(KssVariant variant, double[] difficulty, double[]? known = null) : ILearnerModel
{
    private const double Least = -4;
    private const double Most = 0;

    public string Name => "kss";

    public int Version => 1;

    public ILearnerDynamics For(PrerequisiteGraph graph, ReadOnlySpan<int> competencies)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (graph.Count != KssGraph.Count)
        {
            throw new ArgumentException($"The graph has {graph.Count} competencies; expected the {KssGraph.Count} of the environment.", nameof(graph));
        }

        return new Dynamics(variant, difficulty, known, competencies.ToArray());
    }

    private sealed class Dynamics(KssVariant variant, double[] difficulty, double[]? known, int[] concepts) : ILearnerDynamics
    {
        public int StateSize => KssDynamics.Room;

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

        public double PredictSuccess(ReadOnlySpan<double> state, int position) => KssDynamics.SuccessAt(state[concepts[position]], difficulty[concepts[position]]);

        public double Observe(Span<double> state, int position, double success)
        {
            var before = PredictSuccess(state, position);
            Practise(state, position);
            var right = variant == KssVariant.Kdd ? before : Attainment(state, position);
            return success >= 0.5 ? right : 1 - right;
        }

        public void Practise(Span<double> state, int position) => KssDynamics.Practise(state, concepts[position]);

        public double Attainment(ReadOnlySpan<double> state, int position)
        {
            var concept = concepts[position];
            return state[concept] >= difficulty[concept] + KssDynamics.PassMargin ? 1 : 0;
        }
    }
}
