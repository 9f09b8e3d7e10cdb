using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Core.Tests.Paths.LookAhead;

public sealed class LearnerBeliefTest
{
    private static readonly (int Position, double Success)[] Answers = [(0, 1), (1, 0), (0, 1), (1, 1), (1, 1)];

    [Fact]
    public void Weights_OfASmallModel_AreThoseOfBayes()
    {
        const int count = 40_000;
        var belief = LearnerBelief.Of(new TwoLevels(), Answers, count, wanted: 1, seed: 5);

        var exact = ExactPosterior();
        var weights = belief.Weights();
        foreach (var start in exact.Keys)
        {
            var believed = belief.States.Zip(weights).Where(item => (item.First[2], item.First[3]) == start).Sum(item => item.Second);

            // Each column of chance is evenly spread, so what is left of chance is how the two columns meet.
            Assert.Equal(exact[start], believed, 0.01);
        }

        Assert.Equal(1, weights.Sum(), 1e-9);
    }

    [Fact]
    public void Draw_TakesEachStateAsOftenAsItIsLikely()
    {
        const int drawn = 1000;
        var belief = LearnerBelief.Of(new TwoLevels(), Answers, count: 50, wanted: 1, seed: 9);
        var chance = new SeededChance(1);

        var states = belief.Draw(drawn, ref chance);

        foreach (var (state, weight) in belief.States.Zip(belief.Weights()))
        {
            Assert.InRange(states.Count(item => ReferenceEquals(item, state)), Math.Floor(weight * drawn), Math.Ceiling(weight * drawn));
        }
    }

    [Fact]
    public void Of_WithOneSeed_IsTheSame()
    {
        Assert.Equal(Believe(3).Weights(), Believe(3).Weights());
        Assert.NotEqual(Believe(3).Weights(), Believe(4).Weights());

        static LearnerBelief Believe(ulong seed) => LearnerBelief.Of(new TwoLevels(), Answers, 20, wanted: 1, seed);
    }

    [Fact]
    public void Of_AnswersThatHardlyAnybodyGives_SupposesMoreLearners() =>
        Assert.True(LearnerBelief.Of(new TwoLevels(), Answers, count: 10, wanted: 10, seed: 1).States.Count > 10);

    [Fact]
    public void Of_AnImpossibleAnswer_StillBelievesSomething() =>
        Assert.All(LearnerBelief.Of(new NeverRight(), [(0, 1), (0, 1)], 4, wanted: 1, seed: 1).Weights(), weight => Assert.Equal(0.25, weight, 1e-12));

    // All four starts by hand: the prior of each times the likelihood of the answers along its way.
    private static Dictionary<(double, double), double> ExactPosterior()
    {
        var model = new TwoLevels();
        var joint = new Dictionary<(double, double), double>();
        Span<double> state = stackalloc double[model.StateSize];
        foreach (var (first, second) in new[] { (0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0) })
        {
            model.Start([first == 1 ? 0 : 0.9, second == 1 ? 0 : 0.9], state);
            var likely = (first == 1 ? TwoLevels.Prior : 1 - TwoLevels.Prior) * (second == 1 ? TwoLevels.Prior : 1 - TwoLevels.Prior);
            foreach (var (position, success) in Answers)
            {
                likely *= model.Observe(state, position, success);
            }

            joint.Add((first, second), likely);
        }

        var sum = joint.Values.Sum();
        return joint.ToDictionary(item => item.Key, item => item.Value / sum);
    }

    // Two skills that are known or not at the start; what is not is known after two tries. The state holds the knowledge, and the knowledge at the start.
    private sealed class TwoLevels : ILearnerDynamics
    {
        public const double Prior = 0.3;

        public int StateSize => 4;

        public int ChanceSize => 2;

        public void Start(ReadOnlySpan<double> chance, Span<double> state)
        {
            for (var position = 0; position < 2; position++)
            {
                state[position] = state[position + 2] = chance[position] < Prior ? 1 : 0;
            }
        }

        public double PredictSuccess(ReadOnlySpan<double> state, int position) => state[position] >= 1 ? 0.9 : 0.2;

        public double Observe(Span<double> state, int position, double success)
        {
            var right = PredictSuccess(state, position);
            Practise(state, position);
            return success >= 0.5 ? right : 1 - right;
        }

        public void Practise(Span<double> state, int position) => state[position] += 0.5;

        public double Attainment(ReadOnlySpan<double> state, int position) => state[position] >= 1 ? 1 : 0;
    }

    private sealed class NeverRight : ILearnerDynamics
    {
        public int StateSize => 1;

        public int ChanceSize => 1;

        public void Start(ReadOnlySpan<double> chance, Span<double> state) => state[0] = chance[0];

        public double PredictSuccess(ReadOnlySpan<double> state, int position) => 0;

        public double Observe(Span<double> state, int position, double success) => success >= 0.5 ? 0 : 1;

        public void Practise(Span<double> state, int position)
        {
        }

        public double Attainment(ReadOnlySpan<double> state, int position) => 0;
    }
}
