using PersonalizedLearning.Benchmarks.Generators;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Simulation;

namespace PersonalizedLearning.Benchmarks.Studies;

/// <summary>A study of learners of knowledge tracing, led by the shipped recommender with the same knowledge tracing, on a made-up framework.</summary>
internal static class SyntheticStudy
{
    /// <summary>How many competencies the framework has.</summary>
    public const int Competencies = 40;

    /// <summary>Makes the study.</summary>
    /// <param name="learners">How many learners.</param>
    /// <param name="steps">How many steps each.</param>
    public static Study Of(long learners, int steps) => new()
    {
        Name = "synthetic",
        Seed = 7,
        Graph = new SyntheticFramework(Competencies).Graph(),
        Learners = Replications.Of(learners),
        Conditions =
        [
            new StudyCondition(
                new LearnerPopulation("tracing", new BktLearnerModel()),
                new StudyPolicy("bkt", new MasteryPolicySet(new BayesianKnowledgeTracing())),
                StudySelector.Of("shipped", new Recommender()),
                new StudyBudget(steps)),
        ],
    };
}
