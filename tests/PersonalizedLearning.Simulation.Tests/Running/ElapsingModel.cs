using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Simulation.Tests.Running;

/// <summary>Learners who forget all in proportion to the days since practice began, and answer right as far as they know: the state is the days.</summary>
internal sealed record ElapsingModel : SimulatedLearnerModel
{
    public override string Name => "elapsing";

    public override int Version => 1;

    public override string Source => "Made up 2026";

    public override LearnerDynamics For(PrerequisiteGraph graph) => new Dynamics(graph);

    private sealed class Dynamics(PrerequisiteGraph graph) : LearnerDynamics(graph)
    {
        public override int StateSize => 1;

        public override void Start(ref ChanceStream chance, Span<double> state) => state[0] = 0;

        public override double SuccessOf(ReadOnlySpan<double> state, int competency) => MasteryOf(state, competency);

        public override void Practise(Span<double> state, int competency, bool isRight, ref ChanceStream chance)
        {
        }

        public override void Elapse(Span<double> state, double days) => state[0] += days;

        public override double MasteryOf(ReadOnlySpan<double> state, int competency) => 1 / (1 + state[0]);
    }
}
