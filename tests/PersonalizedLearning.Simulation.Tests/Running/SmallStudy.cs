using FsCheck;
using FsCheck.Fluent;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Simulation.Tests.Running;

/// <summary>Studies that take no time, with blocks of few learners so that there are many.</summary>
internal sealed record SmallStudy(int Competencies, int Steps, int Learners, int BlockSize, ulong Seed, bool TwoPolicies)
{
    public static Arbitrary<SmallStudy> Any { get; } = Arb.From(
        from competencies in Gen.Choose(1, 4)
        from steps in Gen.Choose(1, 4)
        from learners in Gen.Choose(1, 40)
        from blockSize in Gen.Choose(1, 8)
        from seed in Gen.Choose(0, 1000)
        from two in Gen.Elements(true, false)
        select new SmallStudy(competencies, steps, learners, blockSize, (ulong)seed, two));

    public static SmallStudy Standard { get; } = new(3, 4, 40, 4, 7, TwoPolicies: true);

    public static PrerequisiteGraph Chain(int competencies)
    {
        var builder = CompetencyFramework.CreateBuilder("chain", "Chain");
        for (var index = 0; index < competencies; index++)
        {
            builder.Add($"c{index}", $"Competency {index}");
        }

        for (var index = 1; index < competencies; index++)
        {
            builder.Requires($"c{index - 1}", $"c{index}");
        }

        return PrerequisiteGraph.Compile(builder.Build().Framework);
    }

    public Study Study(ISelector? selector = null) => new()
    {
        Name = "small",
        Seed = Seed,
        Graph = Chain(Competencies),
        Learners = Replications.Of(Learners),
        RetentionDays = [7],
        Conditions = StudyConditions.Crossed(
            [new LearnerPopulation("steady", new BktLearnerModel())],
            TwoPolicies ? [Streak, Tracing] : [Streak],
            [StudySelector.Of("random", selector ?? new RandomSelector())],
            [new StudyBudget(Steps)]),
    };

    public StudyRunOptions Options(int threads) => new() { Threads = threads, BlockSize = BlockSize };

    private static StudyPolicy Streak { get; } = new("streak", new MasteryPolicySet(new MOfN(new MOfNParameters())));

    private static StudyPolicy Tracing { get; } = new("bkt", new MasteryPolicySet(new BayesianKnowledgeTracing(new BktParameters())));
}
