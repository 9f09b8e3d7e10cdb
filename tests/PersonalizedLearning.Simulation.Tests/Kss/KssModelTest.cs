namespace PersonalizedLearning.Simulation.Tests.Kss;

public sealed class KssModelTest
{
    [Fact]
    public void Difficulty_ByDefault_IsThatOfTheVariant()
    {
        Assert.Equal([0, 2, 3, 3, 3, 0, 1, 3, 4, 4], new KssModel().Difficulty);
        Assert.Equal([0, 1, 2, 3, 3, 0, 3, 3, 4, 4], new KssModel(KssVariant.V1).Difficulty);
    }

    [Fact]
    public void Difficulty_NotTenFiniteNumbers_IsRefused()
    {
        Assert.Contains("[1, 2]; expected 10 finite numbers", Assert.Throws<ArgumentException>("Difficulty", () => new KssModel { Difficulty = [1, 2] }).Message);
        Assert.Throws<ArgumentException>("Difficulty", () => new KssModel { Difficulty = [0, 2, 3, 3, 3, 0, 1, 3, 4, double.NaN] });
        Assert.Throws<ArgumentOutOfRangeException>(() => new KssModel((KssVariant)7));
    }

    [Fact]
    public void WithDrawnDifficulty_ManySeeds_RisesFromWhatComesFirst()
    {
        var drawn = Enumerable.Range(0, 200).Select(seed => KssModel.WithDrawnDifficulty(KssVariant.Kdd, (ulong)seed)).ToList();

        Assert.All(drawn, model => Assert.All(KssGraph.Edges, edge => Assert.True(model.Difficulty[edge.Before] <= model.Difficulty[edge.After])));
        Assert.Equal([0.0, 1, 2, 3, 4, 5], drawn.SelectMany(model => model.Difficulty).Distinct().Order());
        Assert.Equal(drawn[7], KssModel.WithDrawnDifficulty(KssVariant.Kdd, 7));
    }

    [Fact]
    public void For_AnotherFramework_SaysWhatIsExpected()
    {
        var problem = Assert.Throws<ArgumentException>("graph", () => new KssModel().For(KtChain.Gated));

        Assert.Contains("'kt6kc' has 6 competencies; expected the 10 of KSS", problem.Message);
    }

    [Fact]
    public void Start_ManyLearners_HaveOpenTargetsAsGoals()
    {
        var dynamics = new KssModel().For(KssGraph.Open);
        var (state, goals, masteries) = (new double[dynamics.StateSize], new int[10], new double[10]);
        var counts = new int[11];
        for (var learner = 0; learner < 400; learner++)
        {
            var person = ChanceStream.Of(3, learner, ChancePurpose.Person);
            dynamics.Start(ref person, state);
            var count = dynamics.GoalsOf(state, goals);
            dynamics.MasteriesOf(state, masteries);
            counts[count]++;
            Assert.True(goals.AsSpan(0, count).ToArray().Zip(goals.Skip(1).Take(count - 1)).All(pair => pair.First < pair.Second));
            Assert.Contains(goals.Take(count), goal => masteries[goal] == 0);
        }

        // Three to ten are equally likely: 50 each, five standard errors of 6.6.
        Assert.All(counts[..3], count => Assert.Equal(0, count));
        Assert.All(counts[3..], count => Assert.InRange(count, 17, 83));
    }

    [Fact]
    public void Answer_OnAnIllegalConcept_TeachesNothing()
    {
        var dynamics = new KssLearnerDynamics(new KssModel(), KssGraph.Open);
        var state = new double[dynamics.StateSize];
        dynamics.Begin(new KssEpisode { Ability = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0], Targets = [0, 7], Last = 6 }, state);
        var before = state.ToArray();
        var chance = ChanceStream.From(1);

        dynamics.Answer(state, 0, ref chance, ref chance);
        Assert.Equal(before, state);
        dynamics.Answer(state, 7, ref chance, ref chance);
        Assert.Equal(0.5 * 5 * Math.Exp(-5), state[7], 1e-12);
    }
}
