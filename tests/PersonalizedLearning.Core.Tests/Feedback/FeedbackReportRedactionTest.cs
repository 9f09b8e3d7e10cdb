using PersonalizedLearning.Feedback;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Journal;

namespace PersonalizedLearning.Core.Tests.Feedback;

public sealed class FeedbackReportRedactionTest() : ReadModelLaws<FeedbackReport>(Made, FeedbackGenerators.Known, marksIds: true)
{
    private static readonly PersonalizedLearning.Competencies.PrerequisiteGraph Graph = PersonalizedLearning.Competencies.PrerequisiteGraph.Compile(MasteryCase.Framework);

    private static FeedbackReport Made(LearnerJournal journal, Sight sight)
    {
        var inputs = new FeedbackInputs { Graph = Graph, Policies = new MasteryPolicySet(new LatestScore()) };
        var now = FeedbackBasis.Of(inputs, journal, sight.At);
        return FeedbackReport.Derive(sight, Audience.Family, now, FeedbackBasis.Of(inputs, journal, TimeGenerators.Start), new Recommender().Recommend(new RecommendationRequest { Learner = LearnerState.From(now.Map, Graph) }));
    }
}
