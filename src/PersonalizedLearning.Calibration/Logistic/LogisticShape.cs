namespace PersonalizedLearning.Calibration;

/// <summary>What tells logistic models apart, beside their features.</summary>
/// <param name="CountsTogether">Whether right and wrong answers on a competency count as one.</param>
/// <param name="HasProficiencies">Whether learners have proficiencies while the model is fitted.</param>
internal readonly record struct LogisticShape(bool CountsTogether, bool HasProficiencies);
