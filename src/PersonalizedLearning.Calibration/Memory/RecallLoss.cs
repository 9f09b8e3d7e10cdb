using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>−ln of the likelihood of reviews.</summary>
internal struct RecallLoss : IRecallSink<PlainNumber>
{
    public double Loss { get; private set; }

    public void Add(in PlainNumber recall, bool recalled) => Loss -= Math.Log(recalled ? recall.Value : 1 - recall.Value);
}
