namespace PersonalizedLearning.Calibration;

/// <summary>Which parameters of item response functions a calibration estimates.</summary>
public enum IrtModel
{
    /// <summary>A difficulty for each item, and one discrimination for all: the Rasch model on the scale of a standard normal ability.</summary>
    OneParameter = 1,

    /// <summary>Difficulty and discrimination of each item.</summary>
    TwoParameter = 2,

    /// <summary>A lower asymptote, too.</summary>
    ThreeParameter = 3,

    /// <summary>An upper asymptote, too.</summary>
    FourParameter = 4,
}
