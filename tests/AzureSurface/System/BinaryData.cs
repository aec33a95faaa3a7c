using AzureSurface;

namespace System;

public class BinaryData
{
    public BinaryData(byte[] data) => throw Surface.Only;

    public Stream ToStream() => throw Surface.Only;
}
