namespace PersonalizedLearning.Calibration;

/// <summary>Predicts what comes of an offer.</summary>
/// <remarks>An implementation is immutable and thread safe.</remarks>
public interface IRewardModel
{
    /// <summary>Predicts the reward of an offer.</summary>
    /// <param name="row">Where it would be made; the reward of the row itself must not be looked at.</param>
    /// <param name="action">The offer, which need not be the one that was made.</param>
    /// <returns>The reward that is expected, a finite number.</returns>
    double Predict(OffPolicyRow row, ValueList<OfferedItem> action);
}
