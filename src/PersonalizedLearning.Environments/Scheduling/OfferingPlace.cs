namespace PersonalizedLearning.Environments;

/// <summary>From where the learners of an offering take part.</summary>
internal enum OfferingPlace
{
    /// <summary>All on site, in a space.</summary>
    OnSite,

    /// <summary>All from elsewhere, without a space.</summary>
    Remote,

    /// <summary>From either, without a space: only where a bound is asked for.</summary>
    Anywhere,
}
