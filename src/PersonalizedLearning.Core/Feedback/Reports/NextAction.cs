using NodaTime;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Feedback;

/// <summary>What there is to do next, and by when.</summary>
/// <param name="Code">What.</param>
/// <param name="Subject">On what.</param>
/// <param name="By">By when; null where nothing says so, or that is past.</param>
/// <param name="Experience">By which experience; null where none is named.</param>
public sealed record NextAction(NextActionCode Code, FeedbackSubject Subject, Instant? By = null, ExperienceId? Experience = null);
