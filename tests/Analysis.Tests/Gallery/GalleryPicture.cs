using Analysis.Charts;
using Analysis.Rendering;

namespace Analysis.Tests.Gallery;

/// <summary>A picture of the gallery.</summary>
/// <param name="Name">Of its files, without extension.</param>
/// <param name="Shows">What to look at.</param>
internal sealed record GalleryPicture(string Name, string Shows, Chart Chart, Theme Theme);
