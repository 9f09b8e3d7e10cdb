using PersonalizedLearning.Feedback;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Journal;

namespace PersonalizedLearning.Core.Tests.Feedback;

public sealed class LearnerFeedbackLawsTest() : JournalViewLaws<LearnerFeedback>(LearnerFeedback.Before(JournalGenerators.Learner), FeedbackGenerators.Event);
