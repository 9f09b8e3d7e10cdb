namespace PersonalizedLearning.Feedback;

/// <summary>A part of feedback in words.</summary>
/// <param name="Part">Which part.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Paragraphs">What it says, the most important first; at least one.</param>
public sealed record FeedbackSection(FeedbackPart Part, string Heading, ValueList<FeedbackParagraph> Paragraphs);
