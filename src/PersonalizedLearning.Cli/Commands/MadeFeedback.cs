using PersonalizedLearning.Feedback;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Cli.Commands;

/// <summary>Feedback that was made, with what it takes to write it and to record that it was given.</summary>
/// <param name="Report">The report.</param>
/// <param name="Texts">The texts of the language.</param>
/// <param name="Names">What people call what it speaks of.</param>
/// <param name="Journal">The journal of the learner.</param>
/// <param name="Rules">What the program lays down about feedback.</param>
/// <param name="Diagnostics">The problems found.</param>
internal sealed record MadeFeedback(
    FeedbackReport Report, FeedbackTexts Texts, FeedbackNames Names, LearnerJournal Journal, FeedbackRules Rules, IReadOnlyList<Diagnostic> Diagnostics);
