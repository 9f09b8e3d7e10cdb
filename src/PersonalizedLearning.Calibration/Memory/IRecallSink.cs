using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>Takes the predicted reviews, one after the other.</summary>
/// <typeparam name="TNumber">The number that the prediction is.</typeparam>
internal interface IRecallSink<TNumber>
    where TNumber : struct, IFsrsNumber<TNumber>
{
    /// <summary>Adds a review.</summary>
    /// <param name="recall">The probability of recall.</param>
    /// <param name="recalled">Whether it was recalled.</param>
    void Add(in TNumber recall, bool recalled);
}
