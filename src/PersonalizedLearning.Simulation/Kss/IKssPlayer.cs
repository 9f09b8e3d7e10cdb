namespace PersonalizedLearning.Simulation;

/// <summary>Whoever chooses what is practised in an episode.</summary>
internal interface IKssPlayer
{
    /// <summary>Chooses the next concept.</summary>
    /// <param name="left">How many steps are left, this one included.</param>
    int Next(int left);

    /// <summary>Takes in how the last choice was answered.</summary>
    void Take(int concept, bool isRight, bool isEffective);
}
