using System.Collections.Frozen;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Paths;

/// <summary>
/// Bayesian knowledge tracing (Corbett and Anderson 1995) as a theory of learners, by which practice teaches the less, the less the direct prerequisites are known.
/// </summary>
/// <remarks>
/// The state is the probability that each competency is known. It stands for all learners with the same answers, so nothing else is hidden and one supposed
/// learner is enough. Prerequisites that are not among the competencies looked at count as known.
/// </remarks>
public sealed class KnowledgeTracingModel : ILearnerModel
{
    internal const string ModelName = "knowledge-tracing";

    /// <summary>Makes the model.</summary>
    /// <param name="parameters">The parameters of every competency without some of its own; the defaults when null. Items and time are not looked at.</param>
    /// <param name="byCompetency">Parameters of single competencies; none when null.</param>
    /// <param name="withoutPrerequisite">Which share of the chance to learn is left for each direct prerequisite that is not known, from 0 to 1; 0.1 by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to 1.</exception>
    public KnowledgeTracingModel(
        BktParameters? parameters = null, IReadOnlyDictionary<CompetencyId, BktParameters>? byCompetency = null, double withoutPrerequisite = 0.1)
    {
        WithoutPrerequisite = Preconditions.InRange(withoutPrerequisite, 0, 1);
        Parameters = parameters ?? new BktParameters();
        ByCompetency = byCompetency?.ToFrozenDictionary() ?? FrozenDictionary<CompetencyId, BktParameters>.Empty;
    }

    /// <summary>Gets the parameters of every competency without some of its own.</summary>
    public BktParameters Parameters { get; }

    /// <summary>Gets the parameters of single competencies.</summary>
    public IReadOnlyDictionary<CompetencyId, BktParameters> ByCompetency { get; }

    /// <summary>Gets which share of the chance to learn is left for each direct prerequisite that is not known.</summary>
    public double WithoutPrerequisite { get; }

    /// <inheritdoc/>
    public string Name => ModelName;

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public ILearnerDynamics For(PrerequisiteGraph graph, ReadOnlySpan<int> competencies)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var positions = new Dictionary<int, int>();
        foreach (var competency in competencies)
        {
            positions.Add(competency, positions.Count);
        }

        var parameters = new BktParameters[positions.Count];
        var before = new int[positions.Count][];
        foreach (var (competency, position) in positions)
        {
            parameters[position] = ByCompetency.GetValueOrDefault(graph.Framework[competency].Id, Parameters);
            int[] all = [.. graph.HardPrerequisites(competency), .. graph.SoftPrerequisites(competency)];
            before[position] = [.. all.Where(positions.ContainsKey).Select(item => positions[item])];
        }

        return new Dynamics(parameters, before, WithoutPrerequisite);
    }

    private sealed class Dynamics(BktParameters[] parameters, int[][] before, double withoutPrerequisite) : ILearnerDynamics
    {
        public int StateSize => Math.Max(1, parameters.Length);

        public int ChanceSize => 0;

        public void Start(ReadOnlySpan<double> chance, Span<double> state)
        {
            for (var position = 0; position < parameters.Length; position++)
            {
                state[position] = parameters[position].Prior;
            }
        }

        public double PredictSuccess(ReadOnlySpan<double> state, int position)
        {
            var (known, its) = (state[position], parameters[position]);
            return (known * (1 - its.Slip)) + ((1 - known) * its.Guess);
        }

        public double Observe(Span<double> state, int position, double success)
        {
            var its = parameters[position];
            var isRight = success >= its.CorrectFrom;
            var likely = PredictSuccess(state, position);
            var (ifKnown, all) = isRight ? (1 - its.Slip, likely) : (its.Slip, 1 - likely);
            state[position] = all > 0 ? state[position] * ifKnown / all : state[position];
            Practise(state, position);
            return all;
        }

        public void Practise(Span<double> state, int position)
        {
            var its = parameters[position];
            var learn = its.Learn;
            foreach (var foundation in before[position])
            {
                learn *= withoutPrerequisite + ((1 - withoutPrerequisite) * state[foundation]);
            }

            state[position] = (state[position] * (1 - its.Forget)) + ((1 - state[position]) * learn);
        }

        public double Attainment(ReadOnlySpan<double> state, int position) => state[position];
    }
}
