namespace PersonalizedLearning.Calibration;

/// <summary>How likely a way of choosing makes one offer.</summary>
/// <param name="Action">What is offered, in order.</param>
/// <param name="Probability">How likely that is, from 0 to 1.</param>
public readonly record struct ActionShare(ValueList<OfferedItem> Action, double Probability);
