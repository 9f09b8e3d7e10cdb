namespace PersonalizedLearning.Calibration;

/// <summary>An answer of a kind: items may differ in how easily they are guessed, and work in how much is learnt from it.</summary>
/// <remarks><c>default</c> is a wrong answer of the first class of each. Thread safe.</remarks>
/// <param name="IsCorrect">Whether it was right.</param>
/// <param name="AnswerClass">The class, from 0, of which its guess and slip are.</param>
/// <param name="LearnClass">The class, from 0, of which learning and forgetting after it are.</param>
/// <param name="DaysBefore">How many days, with fractions, passed since the answer before it, from 0; not looked at for the first of a sequence.</param>
public readonly record struct ClassedAnswer(bool IsCorrect, int AnswerClass = 0, int LearnClass = 0, double DaysBefore = 0);
